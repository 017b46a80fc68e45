import { dragCoefficientOf } from './drag.ts';
import { hypersonicDrag, REENTRY_CONE_DRAG, SLENDER_BODY_DRAG } from './drag-tables.ts';
import { choicesOfType, type VehicleChoice } from './type-choices.ts';
import type { VehicleType } from './type-schema.ts';
import type { Stage, StagedVehicle } from './vehicle.ts';

/** Made once: a slider builds a vehicle with every move, and the kernel keeps its own table of each coefficient. */
const BOOST_DRAG = dragCoefficientOf(SLENDER_BODY_DRAG);
const CONE_DRAG = dragCoefficientOf(REENTRY_CONE_DRAG);

const withUnit = (value: number, unit: string): string => (unit === '' ? String(value) : `${value} ${unit}`);

/** What is chosen, or the type's own where nothing is; complete, and inside the type's ranges. */
export const completeChoice = (type: VehicleType, choice: VehicleChoice): Required<VehicleChoice> => {
  const complete = {
    kickRad: 0,
    thrustShare: 1,
    payloadKg: 0,
    ballisticCoefficientKgM2: 0,
    liftToDrag: 0,
    bankRad: 0,
    pullUpBelowM: 0,
  };
  const adjustable = choicesOfType(type);
  for (const { key, nominal } of adjustable) complete[key] = nominal;
  for (const key of ['liftToDrag', 'bankRad', 'pullUpBelowM'] as const) {
    const chosen = choice[key] ?? 0;
    if (chosen !== 0 && !adjustable.some((parameter) => parameter.key === key)) {
      throw new RangeError(`${key} ${chosen} of ${type.key} is not 0, all that a type without lift has`);
    }
  }
  for (const { key, unit, low, high } of adjustable) {
    const chosen = choice[key];
    if (chosen === undefined) continue;
    if (!(chosen >= low && chosen <= high)) {
      const bound = chosen < low ? `below ${withUnit(low, unit)}` : `above ${withUnit(high, unit)}`;
      const what = Number.isNaN(chosen) ? `not in ${low} to ${withUnit(high, unit)}` : bound;
      throw new RangeError(`${key} ${withUnit(chosen, unit)} of ${type.key} is ${what}`);
    }
    complete[key] = chosen;
  }
  return complete;
};

/**
 * The vehicle that a type describes, with its nominal figures or with a user's choice among the type's ranges.
 *
 * A class-level point-mass model: thrust constant over each burn, the boost with the drag of a generic slender body
 * of the type's diameter, then a body of the type's ballistic coefficient: its area follows from its mass, and the
 * drag by Mach is that of a cone where the body separates, else of the slender body. `thrustShare` scales thrust and
 * flow alike, so the burn time changes and propellant and exhaust speed stay.
 * Masses: what a stage ignites with is all that flies then, so the payload and every stage above are in it.
 * @throws RangeError naming value, bound and unit where a choice lies outside the range of `choicesOfType`
 */
export const vehicleOfType = (type: VehicleType, choice: VehicleChoice = {}): StagedVehicle => {
  const chosen = completeChoice(type, choice);
  const { parameters, separates } = type;
  let aboveKg = chosen.payloadKg;
  const stages: Stage[] = [];
  for (const written of [...parameters.stages].reverse()) {
    const propellantKg = written.propellantKg.value;
    const burnTimeS = written.burnTimeS.value / chosen.thrustShare;
    const massFlowKgS = propellantKg / burnTimeS;
    aboveKg += propellantKg + written.dryKg.value + (written.jettison?.massKg.value ?? 0);
    stages.unshift({
      ignitionMassKg: aboveKg,
      massFlowKgS,
      vacuumThrustN: massFlowKgS * written.exhaustMps.value,
      nozzleExitAreaM2: written.nozzleExitAreaM2.value,
      burnTimeS,
      ...(written.ignitionDelayS.value > 0 ? { ignitionDelayS: written.ignitionDelayS.value } : {}),
      ...(written.jettison
        ? {
            jettisons: [
              {
                name: written.jettison.name,
                // As much later in the burn as the burn is longer.
                afterIgnitionS: written.jettison.afterIgnitionS.value / chosen.thrustShare,
                massKg: written.jettison.massKg.value,
              },
            ],
          }
        : {}),
    });
  }
  const coastsKg = chosen.payloadKg + (separates ? 0 : parameters.stages.at(-1)!.dryKg.value);
  const coastDrag = separates ? REENTRY_CONE_DRAG : SLENDER_BODY_DRAG;
  return {
    stages,
    referenceAreaM2: (Math.PI / 4) * parameters.diameterM.value ** 2,
    drag: BOOST_DRAG,
    programme: {
      verticalS: parameters.verticalS.value,
      kickUntilS: parameters.kickUntilS.value,
      kickRad: chosen.kickRad,
    },
    reentry: {
      massKg: coastsKg,
      referenceAreaM2: coastsKg / (chosen.ballisticCoefficientKgM2 * hypersonicDrag(coastDrag)),
      drag: separates ? CONE_DRAG : BOOST_DRAG,
      liftToDrag: chosen.liftToDrag,
      bankRad: chosen.bankRad,
    },
  };
};
