import type { EnsembleSummary } from '../../reconstruction/index.ts';
import { t } from '../i18n/index.ts';
import { formatAngle, formatKm, formatNumber } from '../i18n/quantities.ts';
import { Quoted } from '../panels/quoted.tsx';
import { ASKED_FLIGHTS, cancelEnsemble, flyEnsemble } from '../state/ensemble.ts';
import { useApp } from '../state/store.ts';
import { FEWEST_EFFECTIVE, useSpread } from './use-spread.ts';

function Summary({ summary }: { summary: EnsembleSummary }) {
  const { flights, effectiveFlights, seed, kernel, splash } = summary;
  const { semiMajorM, semiMinorM, azimuthRad } = splash.ellipse;
  // An axis has two ends: the one toward the east half is as good as the other.
  const axisRad = ((azimuthRad % Math.PI) + Math.PI) % Math.PI;
  return (
    <>
      <p>
        <em className="computed">
          {t('reconstruction.ellipse', {
            major: formatKm(2 * semiMajorM),
            minor: formatKm(2 * semiMinorM),
            azimuth: formatAngle(axisRad),
          })}
        </em>
      </p>
      <p>{t('reconstruction.ellipseHelp')}</p>
      <p className="muted">
        {t('reconstruction.spreadOf', {
          count: formatNumber(flights),
          effective: formatNumber(effectiveFlights),
          seed,
          kernel,
        })}{' '}
        {effectiveFlights < FEWEST_EFFECTIVE && t('reconstruction.fewEffective')}
      </p>
    </>
  );
}

function Running({ done, count }: { done: number; count: number }) {
  const text = t('reconstruction.flying', { done: formatNumber(done), count: formatNumber(count) });
  return (
    <div className="progress-row">
      <progress value={done} max={count} aria-label={t('reconstruction.spread')} aria-valuetext={text} />
      <span className="muted">{text}</span>
      <button type="button" className="button" onClick={cancelEnsemble}>
        {t('reconstruction.cancel')}
      </button>
    </div>
  );
}

/** Flies the hypothesis many times over, and says where it comes down. */
export function SpreadPart() {
  const ensemble = useApp((state) => state.ensemble);
  const spread = useSpread();
  return (
    <section className="spread-part" data-ensemble={ensemble.state}>
      <h3>{t('reconstruction.spread')}</h3>
      <p className="muted">{t('reconstruction.spreadHelp')}</p>
      {ensemble.state === 'running' && <Running {...ensemble} />}
      {(ensemble.state === 'none' || ensemble.state === 'failed') && (
        <button type="button" className="button" onClick={() => void flyEnsemble()}>
          {t('reconstruction.fly', { count: formatNumber(ASKED_FLIGHTS) })}
        </button>
      )}
      {ensemble.state === 'ready' && (
        <button type="button" className="button" onClick={cancelEnsemble}>
          {t('reconstruction.clearSpread')}
        </button>
      )}
      {ensemble.state === 'failed' && (
        <p role="alert">
          {t('reconstruction.spreadFailed', { reason: '' })}
          <Quoted text={ensemble.reason} />
        </p>
      )}
      {spread && <Summary summary={spread} />}
    </section>
  );
}
