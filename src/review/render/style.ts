/** Colours of the terminal, as functions; without colour they return what they are given. */
export type Paint = (text: string) => string;
export type Style = Record<'error' | 'warning' | 'notice' | 'bold' | 'dim', Paint>;

const sgr =
  (code: string): Paint =>
  (text) =>
    text && `\x1b[${code}m${text}\x1b[0m`;
const asIs: Paint = (text) => text;

export function styleOf(colour: boolean): Style {
  if (!colour) return { error: asIs, warning: asIs, notice: asIs, bold: asIs, dim: asIs };
  return { error: sgr('1;31'), warning: sgr('1;33'), notice: sgr('1;36'), bold: sgr('1'), dim: sgr('34') };
}
