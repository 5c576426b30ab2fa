/** What ends the program with status 2: bad usage, or something that cannot be read. The message is for the user. */
export class CliFailure extends Error {}
