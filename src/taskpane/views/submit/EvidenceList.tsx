import { useRef, useState } from 'react';
import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { FileButton } from '../../components/FileButton';
import { evidenceText, type Evidence } from '../../../submission';
import { evidenceTargets, fileDigest } from '../../app/submit/evidenceTargets';
import { usePaneActions, usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  field: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '2px',
    fontSize: tokens.fontSizeBase200,
  },
  list: { margin: 0, paddingLeft: '1.2em', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
});

/** 再大的文件一次读进内存会拖住窗格。 */
const largest = 200 * 1024 * 1024;

/** 逐项指标的佐证清单：选本机的文件，只记名称、页码与指纹；文件不上传、不进工作簿。 */
export default function EvidenceList() {
  const styles = useStyles();
  const { overview, activity } = usePaneState();
  const { saveEvidence } = usePaneActions();
  const select = useRef<HTMLSelectElement>(null);
  const [chosen, setChosen] = useState('');
  const [page, setPage] = useState('');
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  if (overview === null) return null;
  const { submission, seal } = overview;
  const { evidence } = submission;
  const targets = evidenceTargets(submission);
  const target = targets.find(({ key }) => key === chosen) ?? targets[0];
  const locked = seal !== null || busy || activity !== null;

  async function save(items: readonly Evidence[], done: string): Promise<void> {
    await saveEvidence(items);
    setSaid(done);
  }

  async function add(file: File): Promise<void> {
    if (target === undefined) return;
    if (file.size > largest) {
      setSaid(`“${file.name}”超过 200 MB，请压缩或拆开再选。`);
      return;
    }
    setBusy(true);
    try {
      const { form, project, indicator } = target;
      const sha256 = await fileDigest(file);
      const item = { form, project, indicator, name: file.name.slice(0, 200), page: page.trim(), sha256 };
      await save([...evidence, item], `已登记“${file.name}”。`);
    } catch {
      setSaid(`读不了“${file.name}”，没有登记。`);
    } finally {
      setBusy(false);
    }
  }

  async function remove(index: number): Promise<void> {
    await save(
      evidence.filter((_, at) => at !== index),
      '已去掉一份。',
    );
    select.current?.focus();
  }

  const without = targets.filter(
    ({ form, project, indicator }) =>
      !evidence.some(
        (each) => each.form === form && each.project === project && each.indicator === indicator,
      ),
  );
  return (
    <div className={styles.root} data-testid="evidence-list">
      <p className={styles.text}>
        选本机的文件，只记文件名、页码和指纹（SHA-256）；文件不上传，也不进工作簿。复核时凭指纹核对是不是这一份。
      </p>
      {seal === null ? (
        <>
          <label className={styles.field}>
            指标
            <Select
              ref={select}
              value={target?.key ?? ''}
              disabled={locked}
              onChange={(_, { value }) => setChosen(value)}
            >
              {targets.map(({ key, label }, index) => (
                <option key={`${key}/${index}`} value={key}>
                  {label}
                </option>
              ))}
            </Select>
          </label>
          <label className={styles.field}>
            第几页（可不填）
            <Input
              value={page}
              maxLength={60}
              disabled={locked}
              onChange={(_, { value }) => setPage(value)}
            />
          </label>
          <FileButton
            label="选佐证文件"
            testId="evidence-file"
            disabled={locked || target === undefined}
            onFiles={([file]) => void add(file)}
          />
        </>
      ) : (
        <p className={styles.text}>已经定稿，清单不能再改。</p>
      )}
      <p role="status" className={styles.text}>
        {said}
      </p>
      {evidence.length === 0 ? (
        <p className={styles.text}>还没有登记佐证。</p>
      ) : (
        <ul className={styles.list} aria-label="登记了的佐证">
          {evidence.map((item, index) => (
            <li key={`${item.indicator}/${item.name}/${index}`}>
              {item.project === null ? '' : `${item.project}：`}
              {item.indicator}：{evidenceText(item)}{' '}
              {seal === null ? (
                <Button
                  size="small"
                  appearance="subtle"
                  disabledFocusable={locked}
                  aria-label={`去掉${item.indicator}的${item.name}`}
                  onClick={() => void remove(index)}
                >
                  去掉
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {evidence.length === 0 || without.length === 0 ? null : (
        <p className={styles.text}>
          还没有佐证的 {without.length} 项：{without.map(({ label }) => label).join('、')}
        </p>
      )}
    </div>
  );
}
