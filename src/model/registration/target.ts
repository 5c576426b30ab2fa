/** A CPU target as the rules see it, and which paths are a target's. */
import type { SourceTree } from '../../types/tree.ts';
import type { CoreFacts, CoreStatement } from './core.ts';
import type { ClassModel, Description } from './registration.ts';

/** The registration core of a tree. */
export interface CoreModel {
  /** What it says, each with its place. */
  statements: (CoreStatement & { path: string })[];
  usesSaveVersion: boolean;
  knowsTypes: boolean;
  subject: CoreFacts['subject'];
  /** No file of it is in the tree (or in the evidence). */
  absent: boolean;
}

/** The builds of a target: linux-user and bsd-user, and system emulation. null: nothing says. */
export interface TargetBuilds {
  user: boolean | null;
  system: boolean | null;
  /** A configuration of each kind, to point at. */
  userConfig: string | null;
  systemConfig: string | null;
}

/** A target at one point: everything that the rules ask about it. */
export interface TargetModel {
  name: string;
  /** `target/alpha`, before 2017 `target-alpha`. */
  folder: string;
  base: ClassModel;
  others: ClassModel[];
  /** Names of all its CPU classes. */
  classNames: string[];
  /** A TypeInfo names its class: it is a CPU, and not only the beginning of one. */
  typed: boolean;
  /** Source files of it that cannot be read: what they hold is unknown. */
  unread: string[];
  /** Of evidence in pieces: the file that makes the class is whole, so the series itself brings it. */
  fresh: boolean;
  builds: TargetBuilds;
  /** Looks up a description of the target by its symbol. */
  describe(symbol: string): Description | null;
  /** Content ids of its files by path, to recognise it under another name. */
  files: ReadonlyMap<string, string>;
}

export interface ModelReader {
  /** Names of the folders under target/ (and target-NAME). */
  targets(tree: SourceTree): Promise<string[]>;
  /** One target; null when the tree has no CPU class of it. */
  target(tree: SourceTree, name: string): Promise<TargetModel | null>;
  /** The builds of one, whether or not it has a CPU class. */
  builds(tree: SourceTree, name: string): Promise<TargetBuilds>;
  core(tree: SourceTree): Promise<CoreModel>;
  /** The targets of two trees that may differ by code outside of their folders. */
  touchedOutside(before: SourceTree, after: SourceTree): Promise<string[]>;
  /** Files outside of the targets' folders that models were read from so far. */
  readonly around: ReadonlySet<string>;
}

/** The target that a path belongs to, or null: its own folder, or its user-mode code. */
export function targetOfPath(path: string): string | null {
  const m = /^(?:target\/([^/]+)\/|target-([^/]+)\/|(?:linux-user|bsd-user)\/([^/]+)\/)/.exec(path);
  return m ? (m[1] ?? m[2] ?? m[3] ?? null) : null;
}

/** Whether a path is a configuration of a build. */
export function isConfigPath(path: string): boolean {
  return /^(?:configs\/targets|default-configs(?:\/targets)?)\/[^/]+\.mak$/.test(path);
}
