/** The part of mailsplit that ./mime.ts uses; the package brings no types. */
declare module 'mailsplit' {
  import type { Transform } from 'node:stream';

  export interface MimeNode {
    type: 'node';
    contentType: string | false;
    charset: string | false;
    disposition: string | false;
    filename: string | false;
    encoding: string | false;
    flowed?: boolean;
    delSp?: boolean;
    multipart: string | false;
  }
  export interface Chunk {
    type: 'body' | 'data';
    node: MimeNode;
    value: Buffer;
  }
  interface Options {
    ignoreEmbedded?: boolean;
    maxHeadSize?: number;
    maxChildNodes?: number;
  }
  export const Splitter: new (options?: Options) => Transform;
}
