/**
 * A copy of plain data that shares no text with what it was read from. A string that was cut from a file is a
 * view of it, and keeps the whole file in memory for as long as it is kept itself.
 */
export function detached<T>(data: T): T {
  return JSON.parse(JSON.stringify(data));
}
