/**
 * Saves a state by one layout and loads it by another, byte by byte, as migration/vmstate.c and savevm.c of QEMU do
 * (98b060da3a, v11.0.0): sections with headers and footers, versions, nested descriptions, subsections that are looked
 * for by peeking, markers for null pointers. It knows nothing of the code that it judges.
 */
import type { BuildLayout, Description, Field } from '../../../../src/types/layout.ts';

/** What only a running QEMU knows, the same on both sides: keys are symbols of functions and names of fields. */
export interface World {
  /** field_exists and needed functions. */
  decides(key: string): boolean;
  /** Elements of a VMSTATE_VARRAY. */
  count(name: string): number;
  isNull(name: string, index: number): boolean;
  /** Bytes that a get and put with loops reads and writes. */
  length(key: string): number;
}

/** What a byte of the stream is. */
interface Mark {
  value: number;
  kind: 'data' | 'unused' | 'frame' | 'null';
  /** Of the element that it belongs to. */
  id: number;
  index: number;
  size: number;
  /** The section (0) or subsection that has written it. */
  owner: number;
  /** The get and put of its own that it needs to be read; '' for numbers. */
  by: string;
}

export interface Loaded {
  outcome: 'loads' | 'refused' | 'misread';
  /** The load came to its end without an error, right or wrong. */
  completed: boolean;
  /** The message that QEMU ends with. */
  error: string | null;
}

const subsectionMark = 0x05;
const footerMark = 0x7e;

class LoadError extends Error {}

class Saver {
  readonly stream: Mark[] = [];
  private readonly world: World;
  private ids = 0;
  private owner = 0;

  constructor(world: World) {
    this.world = world;
  }

  put(kind: Mark['kind'], values: number[], by = ''): void {
    const id = ++this.ids;
    values.forEach((value, index) => {
      this.stream.push({ value, kind, id, index, size: values.length, owner: this.owner, by });
    });
  }

  frame(...values: number[]): void {
    for (const value of values) this.put('frame', [value]);
  }

  state(d: Description, version: number): void {
    for (const field of d.fields) {
      if (!exists(field, version, this.world)) continue;
      const count = field.count ?? this.world.count(field.name);
      for (let i = 0; i < count; i++) {
        if (field.pointers && this.world.isNull(field.name, i)) this.put('null', [0x30]);
        else if (field.struct) this.state(field.struct, field.structVersion ?? field.struct.versionId!);
        else this.element(field);
      }
    }
    for (const sub of d.subsections) {
      if (sub.needed && !this.world.decides(sub.needed.symbol)) continue;
      const around = this.owner;
      this.owner = ++this.ids;
      this.frame(subsectionMark, sub.name!.length, ...Buffer.from(sub.name!), ...be32(sub.versionId!));
      this.state(sub, sub.versionId!);
      this.owner = around;
    }
  }

  private element(field: Field): void {
    const size = lengthOf(field, this.world);
    if (field.type === 'unused_buffer') this.put('unused', Array(size).fill(0));
    // Never what a subsection begins with: what looks like one by chance is not what is tested here.
    else if (field.type === 'buffer') for (let i = 0; i < size; i++) this.put('data', [0xa0]);
    else this.put('data', Array(size).fill(0xb0), codeOf(field));
  }
}

class Loader {
  private at = 0;
  wrong = false;
  private owner = 0;
  private readonly stream: readonly Mark[];
  private readonly world: World;

  constructor(stream: readonly Mark[], world: World) {
    this.stream = stream;
    this.world = world;
  }

  state(d: Description, version: number): void {
    if (version > d.versionId!) throw new LoadError(`${d.name}: incoming version_id ${version} is too new`);
    if (version < d.minimumVersionId!)
      throw new LoadError(`${d.name}: incoming version_id ${version} is too old`);
    for (const field of d.fields) {
      if (!exists(field, version, this.world)) continue;
      const count = field.count ?? this.world.count(field.name);
      for (let i = 0; i < count; i++) {
        if (field.pointers && this.world.isNull(field.name, i)) {
          const [mark] = this.get(1);
          if (mark!.kind !== 'null') this.wrong = true;
          if (mark!.value !== 0x30) throw new LoadError('get_nullptr expected VMS_NULLPTR_MARKER');
        } else if (field.struct) this.state(field.struct, field.structVersion ?? field.struct.versionId!);
        else this.element(field);
      }
    }
    this.subsections(d);
  }

  private element(field: Field): void {
    const size = lengthOf(field, this.world);
    if (size === 0) return;
    if (field.type === 'unused_buffer') {
      if (this.get(size).some((m) => m.kind === 'frame' || m.kind === 'null')) this.wrong = true;
      return;
    }
    const parts = field.type === 'buffer' ? Array<number>(size).fill(1) : [size];
    for (const part of parts) {
      const marks = this.get(part);
      const by = codeOf(field);
      // A number, or the low half of a larger one whose high half has gone to unused bytes, or one with nothing before.
      const from = marks.findIndex((m) => m.kind !== 'unused');
      const low = from < 0 ? [] : marks.slice(from);
      const [first] = low;
      const rest = first ? first.size - first.index : 0;
      const whole =
        first !== undefined &&
        rest === low.length &&
        (first.index === 0 || (from === 0 && part < first.size && by === '')) &&
        (from === 0 || (by === '' && field.size !== null)) &&
        low.every(
          (m, i) => m.kind === 'data' && m.id === first.id && m.index === first.index + i && m.by === by,
        );
      if (!whole && !marks.every((m) => m.kind === 'unused')) this.wrong = true;
    }
  }

  private subsections(d: Description): void {
    while (this.peek(0) === subsectionMark) {
      const length = this.peek(1);
      if (length < d.name!.length + 1) return;
      const name = this.stream
        .slice(this.at + 2, this.at + 2 + length)
        .map((m) => String.fromCharCode(m.value))
        .join('');
      if (name.length !== length || !name.startsWith(d.name!)) return;
      const sub = d.subsections.find((s) => s.name === name);
      if (!sub) throw new LoadError(`VM subsection '${name}' in '${d.name}' does not exist`);
      // A subsection that is not where one was written would be bytes that only look like one.
      const around = this.owner;
      this.owner = this.stream[this.at]!.owner;
      if (this.get(2 + length).some((m) => m.kind !== 'frame')) this.wrong = true;
      const version = this.get(4).reduce((v, m) => v * 256 + m.value, 0) & 0xff;
      this.state(sub, version);
      this.owner = around;
    }
  }

  get(n: number): Mark[] {
    const marks = this.stream.slice(this.at, this.at + n);
    this.at += n;
    // What a subsection has not written is not its own, even where it would do no harm.
    if (marks.some((m) => m.owner !== this.owner)) this.wrong = true;
    if (marks.length < n) {
      this.wrong = true;
      throw new LoadError('the stream is at its end');
    }
    return marks;
  }

  private peek(ahead: number): number {
    return this.stream[this.at + ahead]?.value ?? 0;
  }
}

const be32 = (n: number): number[] => [n >>> 24, (n >>> 16) & 0xff, (n >>> 8) & 0xff, n & 0xff];

function exists(field: Field, version: number, world: World): boolean {
  return field.exists ? world.decides(field.exists.symbol) : field.version <= version;
}

const lengthOf = (field: Field, world: World): number => field.size ?? world.length(field.code!.symbol);

/** Loops read what loops of the same kind wrote; anything of a known size is bytes. */
const codeOf = (field: Field): string => (field.size === null ? field.code!.symbol : '');

/** A stream of `old`, loaded by `now`. */
export function load(old: BuildLayout, now: BuildLayout, world: World): Loaded {
  const refused = (error: string): Loaded => ({ outcome: 'refused', completed: false, error });
  const left = [...now.sections];
  const pairs = old.sections.map(({ section, description }) => {
    const i = left.findIndex((s) => s.section === section);
    return [description, i < 0 ? null : left.splice(i, 1)[0]!.description] as const;
  });
  // A version that no section of the stream may have ends the load, sooner or later: nobody runs what was read.
  for (const [a, b] of pairs) {
    if (!b) return refused(`Unknown savevm section or instance '${a.name}' 0`);
    if (a.versionId! > b.versionId!) return refused(`unsupported version ${a.versionId} for '${b.name}'`);
    if (a.versionId! < b.minimumVersionId!) return refused(`${b.name}: incoming version_id is too old`);
  }
  for (const [index, [a, b]] of pairs.entries()) {
    const saver = new Saver(world);
    saver.state(a, a.versionId!);
    saver.frame(footerMark, ...be32(index));
    // The next section begins here, and whatever comes after it.
    for (let i = 0; i < 64; i++) saver.frame(0x04);
    const loader = new Loader(saver.stream, world);
    try {
      loader.state(b!, a.versionId!);
      if (loader.get(1)[0]!.value !== footerMark) {
        return { outcome: 'misread', completed: false, error: `Missing section footer for ${b!.name}` };
      }
    } catch (e) {
      if (!(e instanceof LoadError)) throw e;
      return { outcome: loader.wrong ? 'misread' : 'refused', completed: false, error: e.message };
    }
    if (loader.wrong) return { outcome: 'misread', completed: true, error: null };
  }
  return { outcome: 'loads', completed: true, error: null };
}
