/** What pages load: a style sheet and a script of ours, at addresses that change when they do. */
import { digest } from '../../basics/digest.ts';

interface Asset {
  contentType: string;
  text: string;
}

export interface Assets {
  style: string;
  script: string;
  /** By address. */
  files: ReadonlyMap<string, Asset>;
}

/** Gives both files their addresses. */
export function createAssets(style: string, script: string): Assets {
  const address = (text: string, ending: string) => `/assets/${digest(text)}.${ending}`;
  const [css, js] = [address(style, 'css'), address(script, 'js')];
  return {
    style: css,
    script: js,
    files: new Map([
      [css, { contentType: 'text/css; charset=utf-8', text: style }],
      [js, { contentType: 'text/javascript; charset=utf-8', text: script }],
    ]),
  };
}
