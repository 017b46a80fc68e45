import { RAMP_STEPS, rampAlpha } from '../globe/overview/splash-ramp.ts';
import { t } from '../i18n/index.ts';
import { OUTCOME_COLOURS } from '../state/record-colours.ts';
import { useListedRecords } from '../state/selection.ts';
import { useApp } from '../state/store.ts';

const OUTCOMES = ['success', 'partial', 'failure', 'unknown'] as const;
const CLASSES = ['CRBM', 'SRBM', 'MRBM', 'IRBM', 'ICBM', 'SLBM', 'HGV', 'SLV', 'unknown'] as const;

/** The colours of the listed launches, by class or by outcome: those that there are. */
function Colours() {
  const colourBy = useApp(({ preferences }) => preferences.colourBy);
  const launches = useListedRecords().filter((record) => record.kind === 'launch');
  const swatches =
    colourBy === 'class'
      ? CLASSES.filter((name) => launches.some((launch) => launch.class === name)).map((name) => ({
          key: name,
          text: t(`classLabels.${name}`),
          className: `legend-swatch class-${name}`,
          style: undefined,
        }))
      : OUTCOMES.filter((name) => launches.some((launch) => launch.outcome === name)).map((name) => ({
          key: name,
          text: t(`outcomeShort.${name}`),
          className: `legend-swatch ${name}`,
          style: { borderTopColor: OUTCOME_COLOURS[name] },
        }));
  return (
    <li className="legend-swatches">
      {swatches.map(({ key, text, className, style }) => (
        <span key={key}>
          <span className={className} style={style} aria-hidden="true" />
          {text}
        </span>
      ))}
    </li>
  );
}

/** What the faint arcs and the cells of the sea mean, for the whole record beneath the selection. */
export function OverviewLegend() {
  const { overviewArcs, splashDensity } = useApp(({ preferences }) => preferences.layers);
  return (
    <>
      {overviewArcs && (
        <>
          <li className="legend-part">{t('overview.shapes')}</li>
          <Colours />
        </>
      )}
      {splashDensity && (
        <>
          <li className="legend-part">{t('overview.density')}</li>
          <li className="legend-ramp">
            {RAMP_STEPS.map((least, step) => (
              <span key={least}>
                <span
                  className="legend-cell"
                  style={{ opacity: rampAlpha(step) + 0.15 }}
                  aria-hidden="true"
                />
                {step === RAMP_STEPS.length - 1 ? `${least}+` : least}
              </span>
            ))}
          </li>
        </>
      )}
    </>
  );
}
