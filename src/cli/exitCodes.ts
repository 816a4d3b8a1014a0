/** 退出码：顺利（check：没有错误级结果）、check 有错误级结果、输入读不了或命令写错、被 Ctrl+C 打断。 */
export const exitCodes = { ok: 0, findings: 1, unreadable: 2, interrupted: 130 } as const;

/** 命令的退出码。 */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
