import type { StandardProblem, StandardReading } from './standard';

/** 引原文，长了截短。 */
export const clip = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);

/** 读不懂。 */
export const refuse = (problems: readonly StandardProblem[]): StandardReading => ({ ok: false, problems });
