/** Scripted mishaps of a fake forge. */
import type { ServerResponse } from 'node:http';

/** What a request is answered with instead of the forge's own answer. Used up after `times` requests. */
export interface Fault {
  method?: string;
  /** A regular expression on the path; of GraphQL on `/graphql NAME`, the first field that is asked for. */
  path: string;
  times: number;
  /** How many matching requests pass before it begins. */
  after?: number;
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** In place of `body`: not JSON, such as a proxy's page. */
  text?: string;
  /** The request is carried out all the same, and only its answer is lost. */
  done?: boolean;
  /** Milliseconds before the answer; with status 0 the connection is cut then. */
  delay?: number;
}

/** The first fault that fits the request, counted down; null when none does. */
export function takeFault(state: { faults: Fault[] }, method: string, path: string): Fault | null {
  const fault = state.faults.find(
    (one) =>
      one.times > 0 && (one.method === undefined || one.method === method) && new RegExp(one.path).test(path),
  );
  if (!fault) return null;
  if (fault.after && fault.after > 0) {
    fault.after -= 1;
    return null;
  }
  fault.times -= 1;
  return fault;
}

/** Answers with the fault, or cuts the connection. */
export function misbehave(fault: Fault, response: ServerResponse, text: string): void {
  setTimeout(() => {
    // No answer at all: the connection is cut.
    if (fault.status === 0) return void response.socket?.destroy();
    for (const [name, value] of Object.entries(fault.headers ?? {})) response.setHeader(name, value);
    response.statusCode = fault.status;
    response.end(fault.text ?? text);
  }, fault.delay ?? 0);
}
