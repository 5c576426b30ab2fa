/** Where the program prints, and what it may assume of it. The roots build one; nothing else asks the system. */
export interface Terminal {
  /** Colours may be used on standard output. */
  colour: boolean;
  /** Columns of standard output; 100 where it is no terminal. */
  columns: number;
  /** Standard error is a terminal: progress may be drawn there. `width` is its columns. */
  progress: { width: number } | null;
  /** Resolves to false when nobody reads any more (`| head`): there is no use in going on. */
  out(text: string): Promise<boolean>;
  err(text: string): void;
}
