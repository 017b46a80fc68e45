import { words } from '../i18n/index.ts';
import { Icon } from '../panels/icons.tsx';
import { ProblemList } from '../panels/problem-list.tsx';
import { Skeleton } from '../panels/skeleton.tsx';
import { copyFlightDocument, loadLab, pinVariant, redo, resetChoices, undo } from '../state/lab-session.ts';
import { useLab } from '../state/lab-store.ts';
import { LaunchPart } from './launch-part.tsx';
import { ParametersPart } from './parameters-part.tsx';
import { VehiclePart } from './vehicle-part.tsx';

const text = words.lab;

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
  const titled = (title: string): string => (isUsable ? title : text.unusable);
  return (
    <div className="lab-head">
      <Action name={text.undoShort} title={text.undo} icon="undo" disabled={!canUndo} act={undo} />
      <Action name={text.redoShort} title={text.redo} icon="redo" disabled={!canRedo} act={redo} />
      <Action name={text.resetShort} title={text.reset} disabled={false} act={resetChoices} />
      <Action name={text.pinShort} title={titled(text.pin)} disabled={!canKeep} act={pinVariant} />
      <Action
        name={text.copyDocumentShort}
        title={titled(text.copyDocument)}
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
    <section aria-label={text.documentTitle}>
      <h3>{text.documentTitle}</h3>
      <p className="muted">{text.documentHelp}</p>
      <textarea className="copy-by-hand" aria-label={text.documentTitle} readOnly value={document} />
    </section>
  );
}

function LoadFailure({ message }: { message: string }) {
  return (
    <div className="failure" role="alert">
      <h3>{text.failure.title}</h3>
      <p>{text.failure.works}</p>
      <p>{text.failure.remedy}</p>
      <p className="muted">{words.failure.reason(message)}</p>
      <button type="button" className="button" onClick={loadLab}>
        {words.retry}
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
  if (!stock || !draft) return <Skeleton rows={12} label={words.loading} />;
  const part = { stock, draft, problems };
  return (
    <>
      <h2 className="unseen">{text.label}</h2>
      <Actions />
      <div className="lab-scroll">
        {failure !== null && (
          <p className="field-problem" role="status">
            {text.flightFailed(failure)}
          </p>
        )}
        <LaunchPart {...part} />
        <VehiclePart {...part} />
        <ParametersPart {...part} />
        <CopyByHand />
        <ProblemList
          problems={stock.problems}
          title={text.problemsTitle(stock.problems.length)}
          help={text.problemsHelp}
        />
      </div>
    </>
  );
}
