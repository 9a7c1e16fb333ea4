const LONGEST = 300;

/** What the translator wrote about itself while it did one thing. */
interface LastWords {
  add(line: string): void;
  clear(): void;
  /** Why it failed: what it wrote, or else what it threw. C++ throws the address of an exception, which tells nobody anything. */
  of(thrown: unknown): string;
}

export function keepLastWords(): LastWords {
  let lines: string[] = [];
  return {
    add(line) {
      lines.push(line);
    },
    clear() {
      lines = [];
    },
    of(thrown) {
      // The first error is the cause; where in its source it gave up comes after.
      const said = lines.find((line) => line.includes('Error: ')) ?? lines[0];
      const threw = thrown instanceof Error ? thrown.message : `C++ exception ${String(thrown)}`;
      return (said?.replace(/^\[[^\]]*\] Error: /, '') ?? threw).trim().slice(0, LONGEST);
    },
  };
}
