import type { Act } from '../../../experiments/explain/act.ts';

/** Under this name a link keeps what is set from a morning on, on this page alone. */
export const ACT = 'officer.act';

/** The act in the settings of the place, as `20:surveillance.patron=0.086`; undefined where there is none. */
export function actOfView(view: Readonly<Record<string, string>>): Act | undefined {
  const [, day, setting] = /^(\d{1,4}):([\w.-]+=[\w.-]+)$/.exec(view[ACT] ?? '') ?? [];
  return day === undefined || setting === undefined ? undefined : { day: Number(day), setting };
}

/** The settings of the place with an act, or without one. */
export function viewWithAct(view: Readonly<Record<string, string>>, act: Act | undefined): Record<string, string> {
  const { [ACT]: _, ...others } = view;
  return act === undefined ? others : { ...others, [ACT]: `${act.day}:${act.setting}` };
}
