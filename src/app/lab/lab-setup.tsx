import { t } from '../i18n/index.ts';
import { Icon } from '../panels/icons.tsx';
import { ProblemList } from '../panels/problem-list.tsx';
import { Skeleton } from '../panels/skeleton.tsx';
import { copyFlightDocument, loadLab, pinVariant, redo, resetChoices, undo } from '../state/lab-session.ts';
import { useLab } from '../state/lab-store.ts';
import { LaunchPart } from './launch-part.tsx';
import { ParametersPart } from './parameters-part.tsx';
import { VehiclePart } from './vehicle-part.tsx';

interface ActionProps {
  readonly name: string;
  readonly title: string;
  readonly icon?: 'undo' | 'redo';
  readonly disabled: boolean;
  readonly act: () => void;
}

function Action({ name, title, icon, disabled, act }: ActionProps) {
  return (
    <button
      type="button"
      className={icon ? 'button icon-only' : 'button'}
      aria-label={icon && name}
      title={title}
      // Not `disabled`: the focus would fall from the page when the last entry is undone.
      aria-disabled={disabled}
      onClick={disabled ? undefined : act}
    >
      {icon ? <Icon name={icon} /> : name}
    </button>
  );
}

function Actions() {
  const canUndo = useLab((state) => state.canUndo);
  const canRedo = useLab((state) => state.canRedo);
  const isFlown = useLab((state) => state.flown !== null);
  const isUsable = useLab((state) => state.problems.length === 0);
  const canKeep = isFlown && isUsable;
  const titled = (title: string): string => (isUsable ? title : t('lab.unusable'));
  return (
    <div className="lab-head">
      <Action name={t('lab.undoShort')} title={t('lab.undo')} icon="undo" disabled={!canUndo} act={undo} />
      <Action name={t('lab.redoShort')} title={t('lab.redo')} icon="redo" disabled={!canRedo} act={redo} />
      <Action name={t('lab.resetShort')} title={t('lab.reset')} disabled={false} act={resetChoices} />
      <Action name={t('lab.pinShort')} title={titled(t('lab.pin'))} disabled={!canKeep} act={pinVariant} />
      <Action
        name={t('lab.copyDocumentShort')}
        title={titled(t('lab.copyDocument'))}
        disabled={!canKeep}
        act={() => void copyFlightDocument()}
      />
    </div>
  );
}

/** The flight document where the browser refused to copy it. */
function CopyByHand() {
  const document = useLab((state) => state.documentText);
  if (document === null) return null;
  return (
    <section aria-label={t('lab.documentTitle')}>
      <h3>{t('lab.documentTitle')}</h3>
      <p className="muted">{t('lab.documentHelp')}</p>
      <textarea className="copy-by-hand" aria-label={t('lab.documentTitle')} readOnly value={document} />
    </section>
  );
}

function LoadFailure({ message }: { message: string }) {
  return (
    <div className="failure" role="alert">
      <h3>{t('lab.failure.title')}</h3>
      <p>{t('lab.failure.works')}</p>
      <p>{t('lab.failure.remedy')}</p>
      <p className="muted">{t('failure.reason', { message })}</p>
      <button type="button" className="button" onClick={loadLab}>
        {t('retry')}
      </button>
    </div>
  );
}

/** The left panel of the Lab: where from, which way, what, and its figures. */
export function LabSetup() {
  const loading = useLab((state) => state.loading);
  const stock = useLab((state) => state.stock);
  const draft = useLab((state) => state.draft);
  const problems = useLab((state) => state.problems);
  const failure = useLab((state) => state.failure);
  if (loading.state === 'failed') return <LoadFailure message={loading.message} />;
  if (!stock || !draft) return <Skeleton rows={12} label={t('loading')} />;
  const part = { stock, draft, problems };
  return (
    <>
      <h2 className="unseen">{t('lab.label')}</h2>
      <Actions />
      <div className="lab-scroll">
        {failure !== null && (
          <p className="field-problem" role="status">
            {t('lab.flightFailed', { reason: failure })}
          </p>
        )}
        <LaunchPart {...part} />
        <VehiclePart {...part} />
        <ParametersPart {...part} />
        <CopyByHand />
        <ProblemList
          problems={stock.problems}
          title={t('lab.problemsTitle', { count: stock.problems.length })}
          help={t('lab.problemsHelp')}
        />
      </div>
    </>
  );
}
