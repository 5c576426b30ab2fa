/** Carries a plan out: writes, notes each in the outbox, and plans again until nothing is left to write. */
import { Failure } from '../../ports/failure.ts';
import type { ChangeKey, Forge, Posted, PostedCheck } from '../../ports/forge.ts';
import type { OutboxRow, Store } from '../../ports/store.ts';
import type { Log } from '../../ports/system.ts';
import { readSummaryMarker, readThreadMarker } from '../../review/plan/marker.ts';
import { plan } from '../../review/plan/plan.ts';
import { noSummary, noThreads, type Plan, type PlanInput, type Write } from '../../review/plan/types.ts';
import { toldIn } from '../../review/render/forge-check.ts';
import type { Report } from '../../types/report.ts';

interface CarryOutPorts {
  forge: Forge;
  store: Pick<Store, 'begin' | 'done' | 'undo'>;
  log: Log;
  /** A finding that is told nowhere throws; otherwise the check says that something is wrong. */
  strict: boolean;
  signal: AbortSignal;
}

export interface CarriedOut extends Plan {
  /** What could not be done, in sentences. */
  trouble: string[];
  /** The check is as it shall be; false where the forge does not let it be written. */
  checked: boolean;
}

/** Every pass does something new or ends it; this many are a mistake of ours. */
const mostPasses = 200;

/**
 * Writes all that the plan says. One refused write never fails the rest: it is planned around. What may pass is
 * left out, the rest is written, the check last, and then the first such `Failure` is thrown, so that the job comes
 * again. Throws `gone` when the change has moved on to another head.
 */
export async function carryOut(ports: CarryOutPorts, key: ChangeKey, input: PlanInput): Promise<CarriedOut> {
  const state = startState(input);
  const waiting = new Map<string, Failure>();
  const made = new Set<string>();
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const now = plan(state);
    for (const { key: row, id } of now.adopt) await note(ports, key, state, row, id);
    const todo = now.writes.filter((write) => !waiting.has(write.key) && !isHeld(state, now, waiting, write));
    // Threads first: what the forge does not take there, the summary keeps, and never calls settled meanwhile.
    const threads = todo.filter((write) => write.do === 'create-thread');
    const comments = todo.filter((write) => write.do !== 'check');
    const next = threads.length ? threads : comments.length ? comments : todo;
    if (!next.length) {
      const [first] = waiting.values();
      if (first) throw first;
      const done = { ...now, trouble: state.notes.trouble, checked: !state.refused.has('check') };
      const lost = lostFindings(state.report, now, state.posted, state.check, state.checkTexts);
      if (!lost.length) return done;
      const { refusal } = state;
      if (refusal) {
        // The check tells what a thread could not be made to say; where it has no texts, nobody does.
        if (state.checkTexts) return done;
        const kind = refusal.kind === 'gone' ? 'passing' : lasting(refusal);
        throw new Failure(kind, `findings could not be written: ${refusal.message}`);
      }
      if (ports.strict) throw new Error(`findings that are told nowhere: ${lost.join(', ')}`);
      ports.log.error({ ...key, lost }, 'findings that are told nowhere');
      const said = 'Some findings are not where they should be; this check has all of them.';
      if (state.notes.trouble.includes(said)) return done;
      state.notes.trouble.push(said);
      continue;
    }
    for (const write of next) {
      if (ports.signal.aborted) throw new Failure('passing', 'the server is stopping');
      // Whatever goes wrong in planning, it must not fill a change with comments.
      if (write.do.startsWith('create-') && made.has(write.key))
        throw new Error(`${write.key} is planned twice`);
      made.add(write.key);
      try {
        await perform(ports, key, state, write);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        await refuse(ports, key, state, waiting, write, error);
      }
    }
  }
  throw new Error('the plan does not come to an end');
}

/** While a thread has yet to be opened, the comment that is there still tells what will stand in it. */
function isHeld(
  state: State,
  { writes }: Plan,
  waiting: ReadonlyMap<string, Failure>,
  write: Write,
): boolean {
  if (!('comment' in write) || !state.posted.comments.some((c) => c.comment === write.comment)) return false;
  return writes.some((one) => one.do === 'create-thread' && waiting.has(one.key));
}

type State = Omit<PlanInput, 'refused' | 'outbox'> & {
  refused: Set<string>;
  outbox: OutboxRow[];
  notes: { trouble: string[] };
  /** Of the last write that was refused for another reason than its place. */
  refusal: Failure | null;
};

/** Copies of what is changed on the way. */
function startState(input: PlanInput): State {
  return {
    ...input,
    posted: structuredClone(input.posted),
    outbox: structuredClone([...input.outbox]),
    refused: new Set(input.refused),
    refusal: null,
    notes: { ...input.notes, trouble: [...input.notes.trouble] },
  };
}

async function note(
  ports: CarryOutPorts,
  key: ChangeKey,
  state: State,
  row: string,
  id: string,
): Promise<void> {
  await ports.store.done(key, row, id);
  state.outbox = [...state.outbox.filter((r) => r.key !== row), { key: row, id }];
}

async function perform(ports: CarryOutPorts, key: ChangeKey, state: State, write: Write): Promise<void> {
  const { forge, store } = ports;
  const { threads, comments } = state.posted;
  switch (write.do) {
    case 'create-thread': {
      await store.begin(key, write.row);
      const made = await forge.createThread(key, state.head, write.place, write.body);
      const { place, body } = write;
      threads.push({ ...made, body, place, resolved: false, minimised: false, answered: false });
      return note(ports, key, state, write.row, made.comment);
    }
    case 'create-summary': {
      await store.begin(key, write.row);
      const comment = await forge.createComment(key, write.body);
      comments.push({ comment, body: write.body, minimised: false });
      return note(ports, key, state, write.row, comment);
    }
    case 'update': {
      await forge.updateComment(key, write.comment, write.body);
      const at = [...threads, ...comments].find((c) => c.comment === write.comment);
      if (at) at.body = write.body;
      return;
    }
    case 'resolve':
    case 'reopen': {
      await forge.setResolved(key, write.thread, write.do === 'resolve');
      const at = threads.find((t) => t.thread === write.thread);
      if (at) at.resolved = write.do === 'resolve';
      return;
    }
    case 'minimise':
    case 'show': {
      await forge.setMinimised(key, write.comment, write.do === 'minimise');
      const at = [...threads, ...comments].find((c) => c.comment === write.comment);
      if (at) at.minimised = write.do === 'minimise';
      return;
    }
    case 'check': {
      const id = await forge.putCheck(key, state.head, write.id, write.content);
      state.check = { ...write.content, id };
      return;
    }
  }
}

/** Decides what a failed write means for the rest. Throws when there is no going on. */
async function refuse(
  { forge, store, log }: CarryOutPorts,
  key: ChangeKey,
  state: State,
  waiting: Map<string, Failure>,
  write: Write,
  failure: Failure,
): Promise<void> {
  log.warn({ ...key, write: write.do, kind: failure.kind, reason: failure.message }, 'a write failed');
  if (failure.kind === 'passing') {
    // A limit holds for every request: to go on would only make it longer.
    if (failure.after !== undefined) throw failure;
    waiting.set(write.key, failure);
    return;
  }
  if (write.do === 'check') {
    if (failure.kind === 'gone') throw new Failure('passing', failure.message);
    // Where a check has no texts, the comments have told all but the verdict.
    if (failure.kind === 'forbidden' && !forge.checkTexts) return void state.refused.add(write.key);
    throw new Failure(lasting(failure), `the check could not be written: ${failure.message}`);
  }
  state.refused.add(write.key);
  if (failure.kind !== 'anchor' || write.do !== 'create-thread') state.refusal = failure;
  if (write.do === 'create-thread' || write.do === 'create-summary') {
    await store.undo(key, write.row);
    state.outbox = state.outbox.filter((row) => row.key !== write.row);
    if (failure.kind === 'anchor') {
      // A forge refuses every line of a head that the change no longer has.
      const now = await forge.change(key);
      if (now?.head !== state.head) throw new Failure('gone', 'the change has moved on');
      return;
    }
    if (failure.kind === 'forbidden') state.refused.add(write.do === 'create-thread' ? noThreads : noSummary);
    const said = `A comment could not be written: ${failure.message}`;
    if (!state.notes.trouble.includes(said)) state.notes.trouble.push(said);
    return;
  }
}

/** What is permitted later is worth another try then. */
const lasting = ({ kind, closed }: Failure): 'forbidden' | 'permanent' =>
  kind === 'forbidden' && !closed ? 'forbidden' : 'permanent';

/**
 * Conservation: found = inline + file + summary + accepted (+ unwanted, see `Told`). The findings of which that is not true, by their
 * fingerprint. `told` is what the plan says; what is posted is what the forge has taken.
 */
export function lostFindings(
  report: Report,
  { told }: Pick<Plan, 'told'>,
  posted: Posted,
  check: PostedCheck | null,
  checkTexts = true,
): string[] {
  const open = new Set(
    posted.threads.flatMap(({ body }) => {
      const marker = readThreadMarker(body);
      return marker && marker.closed === null ? marker.fingerprints : [];
    }),
  );
  const summaries = posted.comments
    .filter(({ body }) => readSummaryMarker(body) === 'open')
    .map(({ body }) => toldIn(body));
  const onCheck = check && toldIn(check.summary);
  return report.findings
    .filter((finding, i) => {
      const where = told[i];
      if (checkTexts && !onCheck?.(finding)) return true;
      if (!checkTexts && where === 'summary') return !summaries.some((tells) => tells(finding));
      if (where === 'unwanted') return checkTexts;
      if (where === 'accepted') return finding.accepted === undefined;
      if (where === 'summary') return false;
      return where === undefined || !open.has(finding.fingerprint);
    })
    .map((finding) => finding.fingerprint);
}
