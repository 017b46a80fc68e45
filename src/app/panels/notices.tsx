import { useEffect } from 'react';
import { t } from '../i18n/index.ts';
import { dismissNotice, type Notice, useApp } from '../state/store.ts';
import { Icon } from './icons.tsx';

/** Long enough to read a sentence twice. */
const PASSING_MS = 6_000;

/** More would take the globe; the earlier ones appear again as later ones go. */
const MOST_SHOWN = 2;

function NoticeLine({ notice }: { notice: Notice }) {
  useEffect(() => {
    if (!notice.passing) return;
    const timer = setTimeout(() => dismissNotice(notice.id), PASSING_MS);
    return () => clearTimeout(timer);
  }, [notice.id, notice.passing]);
  return (
    <li>
      {notice.text()}
      <button
        type="button"
        className="button bare icon-only"
        aria-label={t('close')}
        onClick={() => dismissNotice(notice.id)}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}

/** Short notes on what just happened. */
export function Notices() {
  const notices = useApp((state) => state.notices);
  return (
    <div className="notices" role="status">
      <ul>
        {notices.slice(-MOST_SHOWN).map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </ul>
    </div>
  );
}
