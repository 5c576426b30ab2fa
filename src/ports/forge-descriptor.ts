/** The forges that there are, and what others need to know of one, as data. */

/**
 * The forges that there are: each adds its name where it is described (`platforms/NAME/descriptor.ts`).
 * @public
 */
// biome-ignore lint/suspicious/noEmptyInterface: its members are declared by the platforms
export interface ForgePlatforms {}
export type ForgePlatform = keyof ForgePlatforms;

/** What others need to know of a forge, as data: nothing else depends on which one it is. */
export interface ForgeDescriptor {
  readonly platform: ForgePlatform;
  /** As its makers write it. */
  readonly name: string;
  /** Stands before a change's number. */
  readonly sign: '#' | '!';
  /** Where a repository keeps what is for the forge, and for programs like this one. */
  readonly folder: string;
  /** The folder whose files take a permission of their own to push; null where there is none. */
  readonly workflows: string | null;
  /** What to do where the bot may not push, in words. */
  readonly grantPush: string;
  /** The ref that it keeps of a change's head. */
  changeRef(change: number): string;
  /** The path of a change, below the forge's address. */
  changePath(repository: string, change: number): string;
  /** How the address of a change looks, below that of the forge. */
  readonly changeExample: string;
  /** Hosts that it keeps patches on, besides its own. */
  readonly patchHosts?: readonly string[];
  /** The path of a change's patches, of what stands below the forge's address; null for what is no change. Hostile. */
  patchesOf(path: string): string | null;
  /** Where a comment is read, by the address of its change and the id that `Forge` gave it; null for no such id. */
  commentAddress(change: string, comment: string): string | null;
  /** Where the checks of a change are read, by the change's address. */
  checksAddress(change: string): string;
  /** The address of the repository, by that of a change; null for what is no change's. */
  repositoryAddress(change: string): string | null;
  /** Where it is: where everybody can have an account, and, of a server, where it has its own. No slash at the end. */
  readonly addresses: readonly string[];
  /** What stands between a repository's address and `/blob/` or `/commit/`. */
  readonly sources: string;
}

export type Forges = Readonly<Record<ForgePlatform, ForgeDescriptor>>;
