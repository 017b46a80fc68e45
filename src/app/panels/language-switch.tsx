import { LANGUAGE_NAMES, LANGUAGES, t } from '../i18n/index.ts';
import { chooseLanguage } from '../state/language.ts';
import { useApp } from '../state/store.ts';

/**
 * Chooses the language of the page.
 * @param isNamed whether the languages are written out and the field has its label, as a menu has room for
 */
export function LanguageSwitch({ isNamed = false }: { isNamed?: boolean }) {
  const language = useApp((state) => state.language);
  const label = t('top.language');
  const field = (
    <select
      aria-label={label}
      title={label}
      value={language}
      onChange={(event) => {
        const chosen = LANGUAGES.find((each) => each === event.target.value);
        if (chosen) chooseLanguage(chosen);
      }}
    >
      {LANGUAGES.map((each) => (
        <option key={each} value={each} lang={each}>
          {isNamed ? LANGUAGE_NAMES[each] : each.toUpperCase()}
        </option>
      ))}
    </select>
  );
  return isNamed ? (
    <div className="popover-entry language">
      {label} {field}
    </div>
  ) : (
    <div className="wide-only language">{field}</div>
  );
}
