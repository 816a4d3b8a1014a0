import { useId, useState } from 'react';
import { Button, Link, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../audit';
import { shortPlace } from '../../app/findings/placeName';
import { knownWordings } from '../../app/findings/wordings';
import { ReturnFocus } from '../../components/ReturnFocus';
import { usePaneActions, usePaneState } from '../../paneContext';

/** 用过的说法最多列几条、每条露出多少字。 */
const mostWordings = 4;
const longestWording = 22;

const useStyles = makeStyles({
  editor: {
    flexBasis: '100%',
    minWidth: 0,
    display: 'grid',
    // 一条结果再长也不撑宽窗格
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '4px',
    padding: '4px 0 8px',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  wordings: { display: 'flex', flexWrap: 'wrap', gap: '2px 10px', fontSize: tokens.fontSizeBase200 },
  wording: { fontSize: 'inherit', lineHeight: 'inherit', textAlign: 'left' },
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  choice: { display: 'flex', gap: '4px', fontSize: tokens.fontSizeBase200, cursor: 'pointer' },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  box: { margin: 0, flexShrink: 0, accentColor: tokens.colorCompoundBrandBackground },
});

interface Props {
  /** 开始就选中的：一条，或同一起因的几条。 */
  readonly chosen: readonly Finding[];
  /** 还可以一并盖住的核实。 */
  readonly others: readonly Finding[];
  /** 全部结果：里面写过的说明可以再用。 */
  readonly findings: readonly Finding[];
  readonly onClose: () => void;
}

/** 写审核说明：一条说明可以盖几条结果；用过的说法点一下就填上。 */
export function ExplanationEditor({ chosen, others, findings, onClose }: Props) {
  const styles = useStyles();
  const { explain } = usePaneActions();
  const { activity, overview } = usePaneState();
  const [text, setText] = useState(chosen[0]?.explanation ?? '');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set(chosen.map(({ key }) => key)));
  const id = useId();
  const lastYear = overview?.submission?.lastYear?.explanations ?? {};
  const lastWording = chosen.map(({ key }) => lastYear[key]).find((wording) => wording !== undefined);
  const offered = [
    ...(lastWording === undefined || lastWording === text
      ? []
      : [{ wording: lastWording, shown: `上年：${lastWording}` }]),
    ...knownWordings(findings)
      .filter((wording) => wording !== text && wording !== lastWording)
      .map((wording) => ({ wording, shown: wording })),
  ].slice(0, mostWordings);
  const candidates = [...chosen, ...others];
  const targets = candidates.filter(({ key }) => picked.has(key));
  const toggle = (key: string) => {
    const next = new Set(picked);
    if (!next.delete(key)) next.add(key);
    setPicked(next);
  };
  const save = async (): Promise<void> => {
    await explain(targets, text);
    onClose();
  };
  return (
    <div className={styles.editor}>
      <ReturnFocus />
      <label htmlFor={id}>审核说明</label>
      <Textarea
        id={id}
        autoFocus
        resize="vertical"
        placeholder="写明原因、依据、佐证材料"
        value={text}
        onChange={(_, { value }) => setText(value)}
      />
      {offered.length === 0 ? null : (
        <div className={styles.wordings} role="group" aria-label="用过的说法">
          {offered.map(({ wording, shown }) => (
            <Link
              key={shown}
              as="button"
              className={styles.wording}
              title={wording}
              onClick={() => setText(wording)}
            >
              {shown.length > longestWording ? `${shown.slice(0, longestWording)}…` : shown}
            </Link>
          ))}
        </div>
      )}
      {candidates.length < 2 ? null : (
        <details>
          <summary className={styles.summary}>
            盖 {targets.length} 条（还可以选的共 {candidates.length} 条）
          </summary>
          <Button size="small" onClick={() => setPicked(new Set(candidates.map(({ key }) => key)))}>
            全选
          </Button>
          {candidates.map(({ key, place, form, message }) => (
            <label key={key} className={styles.choice} title={message}>
              <input
                type="checkbox"
                className={styles.box}
                checked={picked.has(key)}
                onChange={() => toggle(key)}
              />
              <span className={styles.text}>
                {place === null ? form : shortPlace(place)} {message}
              </span>
            </label>
          ))}
        </details>
      )}
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={activity !== null || targets.length === 0}
          onClick={() => void save()}
        >
          保存
        </Button>
        <Button size="small" onClick={onClose}>
          取消
        </Button>
      </div>
    </div>
  );
}
