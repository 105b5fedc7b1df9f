/**
 * `print` writes a line to the output, `complain` to the error output. `redraw` replaces the last line of a screen; null when the output goes
 * to a file or a program.
 */
export type Terminal = {
  print: (line: string) => void;
  complain: (line: string) => void;
  redraw: ((line: string) => void) | null;
};

export const systemTerminal: Terminal = {
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
  // \u001b[K clears what an earlier, longer line left.
  redraw: process.stdout.isTTY ? (line) => void process.stdout.write(`\r${line}\u001b[K`) : null,
};
