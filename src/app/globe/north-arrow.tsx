import { t } from '../i18n/index.ts';

/** The arrow that a view turns toward north, through its `data-part`. */
export function NorthArrow({ className }: { readonly className: string }) {
  return (
    <svg data-part="north" className={className} viewBox="0 0 20 28" role="img" aria-label={t('globe.north')}>
      <path d="M10 1 15 15 10 12 5 15Z" />
      <text x="10" y="27" textAnchor="middle">
        {t('globe.northLetter')}
      </text>
    </svg>
  );
}
