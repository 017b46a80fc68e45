/** A, B, ...: how a launch beside the selected one is signed on the track and in tables. */
export const letterOf = (at: number): string => String.fromCharCode(65 + at);
