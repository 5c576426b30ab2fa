/** What the platform contract asks of a platform: a forge with its bot, people who use it, and what is to be seen. */
import type { TestRepository } from '../support/git.ts';
import type { RunningServer } from '../support/server.ts';

export interface SeenThread {
  /** The bot's first comment. */
  id: string;
  path: string;
  /** null: it stands on the file, or its line is not there any more. */
  line: number | null;
  onFile: boolean;
  body: string;
  /** Neither resolved nor hidden. */
  open: boolean;
  /** Who has written in it, in order; `bot` for the bot. */
  writers: string[];
}

interface OpenOptions {
  title?: string;
  body?: string;
  /** Of the commit. */
  message?: string;
  /** The head is in a fork. */
  fork?: boolean;
  branch?: string;
}

/** One repository and its changes. */
export interface Talking {
  /** What it is called now. */
  readonly name: string;
  repository: TestRepository;
  /** The branch that is checked out, or another. */
  publish(branch?: string): void;
  /** Commits on the topic and opens a change for it; waits for its review. */
  open(files: Record<string, string>, more?: OpenOptions): Promise<number>;
  /** Pushes a commit with these files, or what the topic has now; waits for its review. */
  push(change: number, files: Record<string, string> | null): Promise<string>;
  /** Pushes that commit, and waits for nothing. */
  pushAndGo(change: number, head: string): Promise<void>;
  /** Without an event. */
  pushSilently(change: number, head: string): Promise<void>;
  /** Without an event, unless that is asked for and the forge sends one. */
  setPrivate(isPrivate: boolean, event?: boolean): Promise<void>;
  setBase(change: number, branch: string): Promise<void>;
  reply(change: number, thread: SeenThread, author: string, body: string): Promise<void>;
  remove(change: number, thread: SeenThread): Promise<void>;
  /** Says something and waits for the bot; gives its reactions, and what it answered. */
  say(change: number, author: string, body: string): Promise<{ reactions: string[]; answers: string[] }>;
  /** Says something and waits for nothing; gives the comment's id. */
  mention(change: number, author: string, body: string): Promise<number>;
  /** Edits a comment, one's own or another's, and waits for nothing. */
  edit(change: number, comment: number, by: string, body: string): Promise<void>;
  /** Renames the repository, or transfers it; from then on `name` is the new one. */
  rename(to: string): Promise<void>;
  /** With its events. */
  close(change: number): Promise<void>;
  archive(archived: boolean): Promise<void>;
  lock(change: number, locked: boolean): Promise<void>;
  /** Deletes the repository. */
  delete(): Promise<void>;
  /** Of the repository itself, without an event. */
  deleteBranch(branch: string): Promise<void>;
  /** Opens a change of the head that the topic has now, without waiting; gives its number. */
  openOn(base: string, branch: string): Promise<number>;
  /** Waits for a review that begins after the act. */
  reviewed<T>(change: number, act: () => Promise<T>): Promise<T>;

  /** The verdict on the change's head; null: none yet. */
  verdict(change: number): Promise<{ conclusion: 'success' | 'failure' | 'neutral'; texts: string } | null>;
  threads(change: number): Promise<SeenThread[]>;
  /** The bot's comments in no thread. */
  comments(change: number): Promise<string[]>;
  /** The next so many requests of that kind go wrong so. */
  refuse(change: number, what: 'thread' | 'verdict' | 'change', times: number, how: Mishap): Promise<void>;
  /** Nothing goes wrong any more. */
  relent(): Promise<void>;
  /** The bot may write verdicts, or not any more; told where the forge tells it. */
  permit(verdicts: boolean): Promise<void>;
}

export type Mishap =
  /** Done, but the answer is lost. */
  | 'lost-answer'
  | 'cut-connection'
  | 'limit'
  | 'server-error'
  /** The place is not taken. */
  | 'anchor'
  /** 403: whatever the reason, it is not said. */
  | 'forbidden'
  /** A proxy's page, as a success. */
  | 'page'
  /** For good, for a reason that is none of ours. */
  | 'nonsense';

export interface Driver {
  name: string;
  /** Where a repository has its configuration. */
  configuration: string;
  /** It tells the bot when it may do more, without being set up for that. */
  tellsPermissions: boolean;
  /** The first line of a suggestion for one line. */
  suggestion: string;
  /**
   * There is a server, with a log, pages and a memory, that hears of everything. Without one a job runs on some events, and
   * `bot`, `startBot` and `use` throw.
   */
  readonly hasServer: boolean;
  start(): Promise<void>;
  /** Does something of which the bot hears nothing; back, it looks for what it has missed. */
  away(act: () => Promise<unknown>): Promise<void>;
  /** It loses all that it remembers. */
  forget(): Promise<void>;
  bot(): RunningServer;
  startBot(more?: Record<string, string>): Promise<RunningServer>;
  /** Events go to this bot. */
  use(bot: RunningServer): void;
  /** What the bot asked for that the forge's description does not allow. */
  violations(): Promise<string[]>;
  close(): Promise<void>;
  /** `writers` may push, others read. */
  talk(name: string, base: Record<string, string>, options?: { writers?: string[] }): Promise<Talking>;
}

/** Begins to talk, in an account of that name. Without a base: one target of type 1. */
export type Open = (
  name: string,
  base?: Record<string, string>,
  options?: Parameters<Driver['talk']>[2],
) => Promise<Talking>;
