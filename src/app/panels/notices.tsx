import { useEffect } from 'react';
import { words } from '../i18n/index.ts';
import { dismissNotice, type Notice, useApp } from '../state/store.ts';
import { Icon } from './icons.tsx';

/** Long enough to read two sentences twice. */
const SHOWN_MS = 10_000;

function NoticeLine({ notice }: { notice: Notice }) {
  useEffect(() => {
    const timer = setTimeout(() => dismissNotice(notice.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice.id]);
  return (
    <li>
      {notice.text}
      <button
        type="button"
        className="button bare icon-only"
        aria-label={words.close}
        onClick={() => dismissNotice(notice.id)}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}

/** Short notes on what just happened; they go by themselves. */
export function Notices() {
  const notices = useApp((state) => state.notices);
  return (
    <div className="notices" role="status">
      <ul>
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </ul>
    </div>
  );
}
