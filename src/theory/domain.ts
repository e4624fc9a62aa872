/** An argument outside a model's domain. The message says which argument, what was found and what was expected. */
export class DomainError extends RangeError {
  readonly argument: string;

  constructor(argument: string, found: unknown, expected: string) {
    super(`${argument}: found ${typeof found === 'string' ? `'${found}'` : String(found)}, expected ${expected}`);
    this.name = 'DomainError';
    this.argument = argument;
  }
}

/** @throws {DomainError} unless `holds` */
export function expecting(holds: boolean, argument: string, found: unknown, expected: string): void {
  if (!holds) throw new DomainError(argument, found, expected);
}

export function finite(argument: string, value: number): void {
  expecting(Number.isFinite(value), argument, value, 'a finite number');
}

export function positive(argument: string, value: number): void {
  expecting(value > 0 && value < Infinity, argument, value, 'a finite number above 0');
}

export function notNegative(argument: string, value: number): void {
  expecting(value >= 0 && value < Infinity, argument, value, 'a finite number, 0 or more');
}

/** A share from 0 to 1, both included. */
export function share(argument: string, value: number): void {
  expecting(value >= 0 && value <= 1, argument, value, 'a share from 0 to 1');
}

/** A share strictly between 0 and 1. */
export function innerShare(argument: string, value: number): void {
  expecting(value > 0 && value < 1, argument, value, 'a share above 0 and below 1');
}

export function whole(argument: string, value: number, least: number): void {
  expecting(Number.isSafeInteger(value) && value >= least, argument, value, `a whole number, ${least} or more`);
}
