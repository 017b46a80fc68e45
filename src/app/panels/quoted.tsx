import { regroup } from '../i18n/quantities.ts';

/** A sentence of the catalogue or of the reconstruction, which is English in every language of the page. */
export function Quoted({ text }: { text: string }) {
  return <span lang="en">{regroup(text)}</span>;
}
