import { sourcesOf, usesOf, type Link } from '../../../forms';
import type { Submission } from '../../../submission';
import type { CellReading } from './cellAt';

/** 一格的来龙去脉，各一句话；没有的为空串。 */
export interface Lineage {
  /** 这个数从哪来：公式引用的各格（带现在的数），别的表上的同一个数，上年工作簿里的数。 */
  readonly from: string;
  /** 这个数到哪去：哪些格的公式引用它，别的表哪一处抄它。 */
  readonly to: string;
}

/** 一句话里最多列几处。 */
const shown = 6;

/**
 * 选中的一格从哪来、到哪去：由表样登记的关系得出。
 *
 * @param submission 这本申报：别的表上的同一个数，只说这本里有的表
 */
export function lineageOf(reading: CellReading, { forms }: Submission): Lineage {
  const { form, key, row, block } = reading;
  const node = { form: form.form.id, key, block: row === null || block === null ? null : block.block.key };
  const present = (link: Link): boolean =>
    link.kind !== 'copy' || forms.some((each) => each.form.id === link.form);
  return {
    from: listed(
      sourcesOf(node)
        .filter(present)
        .map((link) => sourceText(link, reading)),
    ),
    to: listed(usesOf(node).filter(present).map(labelOf)),
  };
}

function listed(texts: readonly string[]): string {
  const few = [...new Set(texts)].slice(0, shown).join('、');
  return texts.length > shown ? `${few}等 ${texts.length} 处` : few;
}

function labelOf({ form, key, block, sameRow, kind }: Link): string {
  const label = block === null || sameRow ? key.replaceAll('.', ' · ') : `“${block}”各行的${key}`;
  return kind === 'copy' ? `《${form}》的${label}` : label;
}

function sourceText(link: Link, { form, row }: CellReading): string {
  const label = labelOf(link);
  if (link.kind === 'lastYear') return `上年工作簿《${link.form}》的${label}`;
  // 别的表上的同一个数
  if (link.kind === 'copy' || (link.block !== null && !link.sameRow)) return label;
  const cell = (link.sameRow ? row?.cells : form.fields)?.get(link.key)?.cell.text.trim() ?? '';
  return cell === '' ? `${label}（空）` : `${label} ${cell}`;
}
