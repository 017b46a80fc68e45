/** The words that records choose from. Apart from the schemas, so that who only needs the words carries no validator. */

export const QUANTITIES = [
  'range',
  'apogee',
  'flightTime',
  'azimuth',
  'peakSpeed',
  'impact',
  'count',
  'site',
  'time',
  'type',
  'eez',
  'outcome',
] as const;

export const STATEMENT_KINDS = [
  'announcement',
  'alert',
  'overflight',
  'fall',
  'cancellation',
  'revision',
  'statement',
] as const;

/** `CRBM`: close range; `SLV`: satellite launch vehicle. */
export const CLASSES = ['CRBM', 'SRBM', 'MRBM', 'IRBM', 'ICBM', 'SLBM', 'HGV', 'SLV', 'unknown'] as const;

export const OUTCOMES = ['success', 'failure', 'partial', 'unknown'] as const;

export const WATERS = ['east-sea', 'pacific', 'yellow-sea', 'land', 'unknown'] as const;

export const OVERFLIGHTS = ['yes', 'no', 'unknown'] as const;
