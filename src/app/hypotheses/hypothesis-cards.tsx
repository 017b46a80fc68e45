import type { HypothesisResult } from '../../reconstruction/index.ts';
import { t } from '../i18n/index.ts';
import { formatNumber } from '../i18n/quantities.ts';
import { Quoted } from '../panels/quoted.tsx';
import type { SceneRound } from '../state/flown-scene.ts';
import { chooseHypothesis } from '../state/store.ts';
import { Banded } from './banded.tsx';
import { KILOMETRES, MINUTES } from './figure-format.ts';
import { useSpread } from './use-spread.ts';
import { VerdictMark } from './verdict-mark.tsx';

/** How far the claims are from a hypothesis together, in words. */
export const chiSquareText = ({ chiSquare, claims }: HypothesisResult): string =>
  t('reconstruction.chiSquare', {
    value: formatNumber(chiSquare, chiSquare < 100 ? 1 : 0),
    count: claims.filter(({ usage }) => usage === 'fitted').length,
  });

function CardFigures({ result, isShown }: { result: HypothesisResult; isShown: boolean }) {
  const spread = useSpread();
  const bands = isShown ? spread?.bands : undefined;
  const { apogee, range, flightTime } = result.computed;
  const figures = [
    { key: 'apogee', value: apogee, format: KILOMETRES, band: bands?.apogeeM },
    { key: 'range', value: range, format: KILOMETRES, band: bands?.groundRangeM },
    { key: 'flightTime', value: flightTime, format: MINUTES, band: bands?.flightTimeS },
  ] as const;
  return (
    <span className="card-figures">
      {figures.map(({ key, value, format, band }) => (
        <span key={key}>
          <span className="muted">{t(`quantity.${key}`)}</span>{' '}
          <Banded value={value} format={format} band={band ?? null} />
        </span>
      ))}
    </span>
  );
}

/** The hypotheses as cards; choosing one shows it on the globe. */
export function HypothesisCards({ shown }: { shown: SceneRound }) {
  const { arc, reconstruction } = shown.flown;
  return (
    <section>
      <h3>{t('reconstruction.hypotheses')}</h3>
      <ul className="cards">
        {reconstruction.hypotheses.map((result) => (
          <li key={result.kind}>
            <button
              type="button"
              className="card"
              aria-pressed={result.kind === arc.kind}
              data-kind={result.kind}
              onClick={() => chooseHypothesis(result.kind === reconstruction.best ? null : result.kind)}
            >
              <span className="card-head">
                <strong>{t(`hypothesis.${result.kind}`)}</strong>
                <VerdictMark verdict={result.verdict} />
                {result.kind === arc.kind && <span className="tag">{t('reconstruction.shown')}</span>}
              </span>
              <span className="muted">{chiSquareText(result)}</span>
              <span>
                <Quoted text={result.sentence} />
              </span>
              <CardFigures result={result} isShown={result.kind === arc.kind} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
