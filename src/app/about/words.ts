/** Words of the dialog about the model. */
export const modelWords = {
  open: 'About the model',
  title: 'About the model',
  intro:
    'Computed now, in this browser: published figures and closed forms beside what this program gives, and the reported launches beside what the last accepted model gave.',
  versions: (model: string, data: string) => `Model ${model}, data ${data}.`,
  running: 'Running the checks',
  runningPart: (part: string, percent: number) => `${percent} %, ${part}`,
  allWell: (rows: number) => `All ${rows} rows are within their tolerance.`,
  failing: (rows: number) =>
    rows === 1 ? '1 row is outside its tolerance:' : `${rows} rows are outside their tolerance:`,
  checks: 'Reference cases and closed forms',
  checksHelp:
    'NESC’s check cases are NASA’s published comparison of flight simulators. An error or tolerance without a unit is a share of the expected figure. Where a row stands for many, it is the worst.',
  launches: 'Reported launches',
  launchesHelp:
    'Each arc is solved through one claimed apogee and range. Being outside another claim is a finding about the report, not a failure; having moved since the last accepted model is one.',
  omissions: 'What the model leaves out',
  omissionsHelp:
    'The rows are flights of this program with one thing changed, from 39° N 126° E due east, with class-level vehicles whose figures are mostly guesses. They give sizes.',
  costOf: (name: string) => `Cost: ${name}`,
  source: (source: string) => `Source: ${source}.`,
  state: 'state',
  failedTitle: 'The checks could not be run.',
  failedHelp: 'Launches, arcs and the Lab are not affected. Try again, or load the page again.',
} as const;
