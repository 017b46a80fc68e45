import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Catalogue, catalogueAsOf, defaultIssuer, type Launch, roundsOf } from '../catalogue/index.ts';
import type { VehicleType } from '../engine/vehicle/index.ts';
import {
  type ClaimChoice,
  type LandTest,
  type LaunchReport,
  parseLand,
  parseLaunchReport,
  reportOfRound,
} from '../reconstruction/index.ts';
import { readCatalogue } from './catalogue-files.ts';
import { readShipped, readVehicleTypes } from './data-files.ts';
import { readDocument } from './document.ts';
import { nearest } from './nearest.ts';
import { withOwnFile } from './own-catalogue.ts';
import { callerFolder, dataFolder } from './package.ts';
import type { ReconstructOptions } from './reconstruct-options.ts';
import { problemLines, WrongInput, wrongInput } from './wrong-input.ts';

/** What to reconstruct. */
export interface Subject {
  readonly report: LaunchReport;
  /** Null for a launch report of its own. */
  readonly round: number | null;
  readonly nameOf: (issuer: string) => string;
}

type Types = ReadonlyMap<string, VehicleType>;

/** An argument is a file when it says so or is there; otherwise an id. */
const isFile = (argument: string): boolean =>
  argument === '-' || argument.endsWith('.json') || existsSync(resolve(callerFolder(), argument));

const readTypes = async (): Promise<Types> => {
  const { types, problems } = await readVehicleTypes();
  // A broken type of the shipped data is no fault of the caller: it is named, and the others can be used.
  if (problems.length > 0) process.stderr.write(problemLines(problems));
  return new Map(types.map((type) => [type.key, type]));
};

const readLand = async (): Promise<LandTest> => {
  const parsed = parseLand(await readShipped('reconstruction', 'land.json'));
  if (!parsed.ok) throw new WrongInput(parsed.problems);
  return parsed.value;
};

/** Options that ask something of the catalogue mean nothing for a report of one's own. */
const CATALOGUE_ONLY = [
  ['round', '--round'],
  ['asOf', '--as-of'],
  ['catalogue', '--catalogue'],
] as const;

const reportOfFile = async (file: string, options: ReconstructOptions): Promise<Subject> => {
  const beyond = CATALOGUE_ONLY.find(([key]) => options[key] !== undefined);
  if (beyond) {
    throw wrongInput(
      beyond[1],
      'belongs to a launch of the catalogue, and a report was given',
      'leave it out',
    );
  }
  const document = await readDocument(file, {
    mostBytes: 1_000_000,
    wanted: 'give one launch report, which takes some kilobytes',
  });
  const parsed = parseLaunchReport(document, await readTypes(), await readLand());
  if (!parsed.ok) throw new WrongInput(parsed.problems);
  return { report: parsed.value, round: null, nameOf: (issuer) => issuer };
};

const readRecord = async ({ catalogue: own }: ReconstructOptions): Promise<Catalogue> => {
  const { catalogue, problems } = await readCatalogue(join(dataFolder, 'catalogue'));
  if (problems.length > 0) process.stderr.write(problemLines(problems));
  return own === undefined ? catalogue : withOwnFile(catalogue, own);
};

const launchNamed = (all: Catalogue, id: string, { asOf }: ReconstructOptions): Launch => {
  const launch = catalogueAsOf(all, asOf ?? { kind: 'now' }).launches.find((each) => each.id === id);
  if (launch) return launch;
  if (all.launches.some((each) => each.id === id)) {
    throw wrongInput('--as-of', `nothing was known of ${id} then`, 'give a later time');
  }
  if ([...all.engineTests, ...all.context].some((each) => each.id === id)) {
    throw wrongInput(
      'launch',
      `${id} is no launch: nothing flew`,
      'arcwatch launches --kind launch lists them',
    );
  }
  const ids = all.launches.map((each) => each.id);
  throw wrongInput(
    'launch',
    `"${id}" is no launch id and no file`,
    `did you mean ${nearest(id, ids).join(' or ')}? arcwatch launches --format text lists them`,
  );
};

const roundOf = (launch: Launch, issuer: string | null, wanted: number | undefined): number => {
  const first = issuer === null ? undefined : roundsOf(launch, issuer).timed[0]?.round;
  if (wanted === undefined) return first ?? 1;
  if (launch.rounds.some(({ round }) => round === wanted)) return wanted;
  throw wrongInput(
    '--round',
    `${wanted} is not among the ${launch.rounds.length} rounds of ${launch.id}`,
    `give one of ${launch.rounds.map(({ round }) => round).join(', ')}`,
  );
};

const reportOfLaunch = async (id: string, options: ReconstructOptions): Promise<Subject> => {
  const catalogue = await readRecord(options);
  const launch = launchNamed(catalogue, id, options);
  const lead = defaultIssuer(launch);
  const round = roundOf(launch, lead, options.round);
  const site = launch.site === null ? null : (catalogue.sites.get(launch.site) ?? null);
  const report = reportOfRound(launch, { site, types: await readTypes() }, round, lead);
  if (!report) {
    throw wrongInput(
      id,
      'no launch site is recorded, so no flight can be drawn',
      'write a launch report with one',
    );
  }
  return { report, round, nameOf: (issuer) => catalogue.issuers.get(issuer)?.shortName ?? issuer };
};

/** What the argument names: a report of one's own, or a round of a launch of the catalogue. */
export const readSubject = (argument: string, options: ReconstructOptions): Promise<Subject> =>
  isFile(argument) ? reportOfFile(argument, options) : reportOfLaunch(argument, options);

/** The issuers of a report's claims. */
export const issuersOf = ({ claims }: LaunchReport): readonly string[] => [
  ...new Set(claims.map(({ issuer }) => issuer)),
];

/** The choice of claims that the command line makes. */
export const choiceOf = ({ report }: Subject, { issuer, leaveOut = [] }: ReconstructOptions): ClaimChoice => {
  const most = report.claims.length - 1;
  const beyond = leaveOut.find((index) => index > most);
  if (beyond !== undefined) {
    throw wrongInput(
      '--leave-out',
      `there is no claim ${beyond}: they go from 0 to ${most}`,
      'see index in the output',
    );
  }
  if (issuer === 'agreeing' || issuer === 'all') return { issuers: { kind: issuer }, leaveOut };
  if (issuer === 'each') return { issuers: { kind: 'agreeing' }, leaveOut };
  const known = issuersOf(report);
  if (!known.includes(issuer)) {
    throw wrongInput(
      '--issuer',
      `"${issuer}" says nothing of it`,
      `give agreeing, all, each, or one of ${known.join(', ')}`,
    );
  }
  return { issuers: { kind: 'only', issuer }, leaveOut };
};
