import '../zod-jitless.ts';
import { loadCatalogue } from '../../catalogue/index.ts';
import { formatProblem } from '../../engine/units/index.ts';
import { parseVehicleTypes } from '../../engine/vehicle/index.ts';
import {
  checkTable,
  effectTable,
  launchTable,
  OMISSIONS,
  parseReferences,
  runValidation,
} from '../../validation/index.ts';
import type { ModelDocuments, ModelNews } from './model-report.ts';

const tell = (news: ModelNews): void => self.postMessage(news);

const reportOn = (documents: ModelDocuments): ModelNews => {
  const parsed = parseReferences(documents.references);
  if (!parsed.ok) return { kind: 'failed', message: parsed.problems.map(formatProblem).join('; ') };
  const { report } = runValidation(
    {
      references: parsed.references,
      catalogue: loadCatalogue(documents.catalogue).catalogue,
      vehicleTypes: parseVehicleTypes(documents.vehicleTypes).types,
    },
    (part, share) => tell({ kind: 'progress', part, share }),
  );
  const { modelVersion, dataVersion, failures, checks, launches, effects } = report;
  return {
    kind: 'report',
    report: {
      modelVersion,
      dataVersion,
      failures,
      checks: checkTable(checks),
      launches: launchTable(launches),
      omissions: OMISSIONS.map((left) => ({
        ...left,
        cost: effectTable(effects.filter(({ omission }) => omission === left.key)),
      })),
    },
  };
};

self.addEventListener('message', ({ data }: MessageEvent<ModelDocuments>) => {
  try {
    tell(reportOn(data));
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
