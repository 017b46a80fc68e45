import { formatClaimValue } from '../../catalogue/index.ts';
import { formatPath, type Problem, problemOf } from '../../engine/units/index.ts';
import { type ClaimChoice, type SelectedClaim, selectClaims } from './claim-use.ts';
import type { LaunchReport } from './report.ts';

const quoted = ({ claim }: SelectedClaim): string =>
  `${claim.quantity} ${formatClaimValue(claim)} (${claim.issuer})`;

const becauseOf = (selected: SelectedClaim, index: number): Problem => {
  const path = formatPath(['claims', index]);
  if (selected.usage === 'fitted') {
    return problemOf(
      path,
      `${quoted(selected)} is all that is fitted`,
      'one figure determines no flight: add another',
    );
  }
  return problemOf(
    path,
    `${quoted(selected)} is not fitted: ${selected.reason ?? selected.usage}`,
    'choose other issuers, or leave fewer claims out',
  );
};

/** What became of each figure of the flight, for a report whose claims determine none. */
export const claimsUnfitted = (report: LaunchReport, choice: ClaimChoice = {}): readonly Problem[] =>
  selectClaims(report, choice).flatMap((selected, index) =>
    selected.measurement && selected.measurement.quantity !== 'azimuth' ? [becauseOf(selected, index)] : [],
  );
