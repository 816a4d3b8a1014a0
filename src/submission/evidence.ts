/** 一份佐证：登记在哪一项指标上、叫什么、第几页、文件的指纹。文件本身不进工作簿。 */
export interface Evidence {
  /** 表样标识。 */
  readonly form: string;
  /** 项目名；一份一张的表为 null。 */
  readonly project: string | null;
  /** 三级指标名，照表上写的。 */
  readonly indicator: string;
  /** 文件名或材料名，如“签到表.pdf”。 */
  readonly name: string;
  /** 在第几页、哪一段；没有写为空串。 */
  readonly page: string;
  /** 文件内容的 SHA-256，64 位小写十六进制；没有选文件、只写了名字的为空串。 */
  readonly sha256: string;
}

/** 一本工作簿里最多登记几份：再多就不是清单了，也免得登记撑得太大。 */
export const mostEvidence = 2000;

const text = (value: unknown, longest: number): string | null =>
  typeof value === 'string' && value.length <= longest ? value.trim() : null;

function toEvidence(value: unknown): Evidence | null {
  if (typeof value !== 'object' || value === null) return null;
  const record = value as Record<keyof Evidence, unknown>;
  const form = text(record.form, 60);
  const project = record.project === null ? null : text(record.project, 200);
  const indicator = text(record.indicator, 300);
  const name = text(record.name, 200);
  const page = text(record.page, 60);
  const sha256 = text(record.sha256, 64);
  if (!form || !indicator || !name || page === null || sha256 === null) return null;
  if (sha256 !== '' && !/^[0-9a-f]{64}$/.test(sha256)) return null;
  return { form, project, indicator, name, page, sha256 };
}

/** 佐证清单：只留看得懂的，次序不变；来自别人的文件，什么都可能。 */
export function evidenceItems(value: unknown): readonly Evidence[] {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, mostEvidence) : [];
  return list.flatMap((each) => toEvidence(each) ?? []);
}

const bare = (name: string): string => name.replace(/\s+/g, '');

/** 一项指标登记了的佐证；指标名按去掉空白比。 */
export function evidenceFor(
  { evidence }: { readonly evidence: readonly Evidence[] },
  form: string,
  project: string | null,
  indicator: string,
): readonly Evidence[] {
  const wanted = bare(indicator);
  return evidence.filter(
    (each) => each.form === form && each.project === project && bare(each.indicator) === wanted,
  );
}

/** 一份佐证印成一句：`签到表.pdf 第3页（指纹 1a2b3c4d…）`。 */
export function evidenceText({ name, page, sha256 }: Evidence): string {
  const where = page === '' ? '' : /^\d+(?:[-—–～、,，]\d+)*$/.test(page) ? ` 第${page}页` : ` ${page}`;
  const print = sha256 === '' ? '（没有选文件，没有指纹）' : `（指纹 ${sha256.slice(0, 8)}…）`;
  return `${name}${where}${print}`;
}
