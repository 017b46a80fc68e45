import type * as z from 'zod';
import { type Problem, problemOf, problemsOf } from '../../units/index.ts';

export type Path = readonly PropertyKey[];

/** Collects problems while the parts of a document are read one after another. */
export class Reader {
  readonly problems: Problem[] = [];

  read<S extends z.ZodType>(schema: S, input: unknown, path: Path = []): z.output<S> | null {
    const result = schema.safeParse(input);
    if (result.success) return result.data;
    this.problems.push(...problemsOf(result.error.issues, input, path));
    return null;
  }

  say(path: string, message: string, remedy: string): null {
    this.problems.push(problemOf(path, message, remedy));
    return null;
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
