import type { Evidence, Submission } from '../../../submission';

/** 能登记佐证的一项指标。 */
export interface EvidenceTarget extends Pick<Evidence, 'form' | 'project' | 'indicator'> {
  /** 选单里的值。 */
  readonly key: string;
  /** 选单里的字：几张表的，前面写明哪张。 */
  readonly label: string;
}

/** 各张自评表的指标，按表、按行；空行不算。 */
export function evidenceTargets({ forms }: Submission): readonly EvidenceTarget[] {
  const own = forms.filter(({ blocks }) => blocks.has('绩效指标'));
  return own.flatMap(({ form, name, blocks }) =>
    (blocks.get('绩效指标')?.rows ?? [])
      .filter(({ blank }) => !blank)
      .map(({ label }) => ({
        form: form.id,
        project: name,
        indicator: label,
        key: JSON.stringify([form.id, name, label]),
        label: own.length > 1 ? `${name ?? '部门'}：${label}` : label,
      })),
  );
}

/** 文件内容的 SHA-256，64 位小写十六进制；在本机算，文件不上传、不进工作簿。 */
export async function fileDigest(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
