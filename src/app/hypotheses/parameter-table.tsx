import type { HypothesisResult, ParameterResult } from '../../reconstruction/index.ts';
import { t } from '../i18n/index.ts';
import { bandBars } from './bars.ts';
import { bandOf, figureOf, formatOfParameter } from './figure-format.ts';
import { FEWEST_EFFECTIVE, useSpread } from './use-spread.ts';

const WIDTH = 96;
const HEIGHT = 16;

type Percentiles = ParameterResult['prior'];

function Figure({
  percentiles: [p05, p50, p95],
  of,
}: {
  percentiles: Percentiles;
  of: ParameterResult['key'];
}) {
  const format = formatOfParameter(of);
  return (
    <>
      {figureOf(p50, format)}
      {', '}
      <span className="unbroken">{bandOf({ p05, p50, p95 }, format)}</span>
    </>
  );
}

function Bars({ prior, posterior }: { prior: Percentiles; posterior: Percentiles }) {
  const bars = bandBars(prior, posterior);
  return (
    <svg className="band-bars" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <rect
        className="prior"
        x={bars.prior[0] * WIDTH}
        width={Math.max(1, (bars.prior[2] - bars.prior[0]) * WIDTH)}
        y={3}
        height={2}
      />
      <rect
        className="posterior"
        x={bars.posterior[0] * WIDTH}
        width={Math.max(1, (bars.posterior[2] - bars.posterior[0]) * WIDTH)}
        y={8}
        height={5}
      />
      <line className="middle" x1={bars.posterior[1] * WIDTH} x2={bars.posterior[1] * WIDTH} y1={6} y2={15} />
    </svg>
  );
}

/** What the vehicle was taken to be, and what the claims leave of it. */
export function ParameterTable({ fitted }: { fitted: HypothesisResult }) {
  const spread = useSpread();
  return (
    <section>
      <h3>{t('reconstruction.parameters')}</h3>
      <p className="muted">{t('reconstruction.parametersHelp')}</p>
      <table className="grid parameters">
        <caption className="unseen">{t('reconstruction.parameters')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('reconstruction.quantity')}</th>
            <th scope="col">{t('reconstruction.priorBand')}</th>
            <th scope="col">{t('reconstruction.posteriorBand')}</th>
          </tr>
        </thead>
        <tbody>
          {fitted.parameters.map(({ key, prior, posterior, determinedBy }) => {
            const flown =
              spread && spread.effectiveFlights >= FEWEST_EFFECTIVE ? spread.parameters[key] : undefined;
            const after: Percentiles = flown ? [flown.p05, flown.p50, flown.p95] : posterior;
            return (
              <tr key={key}>
                <th scope="row">
                  {t(`reconstruction.parameter.${key}`)}
                  <Bars prior={prior} posterior={after} />
                </th>
                <td>
                  <Figure percentiles={prior} of={key} />
                </td>
                <td>
                  <em className="computed">
                    <Figure percentiles={after} of={key} />
                  </em>
                  <span className="own-line muted">{t(`reconstruction.determined.${determinedBy}`)}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
