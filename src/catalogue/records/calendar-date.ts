/** Whether a text of the right form is a day of the calendar, or a month or year of it: 30 February is none. */
export const isCalendarDate = (text: string): boolean => {
  const parsed = Date.parse(`${text}${'-01-01'.slice(text.length - 4)}T00:00:00Z`);
  return Number.isFinite(parsed) && new Date(parsed).toISOString().startsWith(text);
};
