import { useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePaneActions, usePaneState } from '../../paneContext';
import { AutoAnnotateSwitch } from './AutoAnnotateSwitch';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '6px', '& > button': { minWidth: 0 } },
  panel: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '8px',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    // 高对比度下没有底色，靠这道线分出来
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** 工具条上收起的一样：按一下在下面展开，再按收起；一次只开一样。 */
interface Drawer {
  readonly title: string;
  readonly label: string;
  readonly content: ReactNode;
}

interface Props {
  /** 没有结果可筛、没有可改的就是 null。 */
  readonly filters: ReactNode;
  readonly isFiltered: boolean;
  readonly fixes: ReactNode;
  /** 可以成批改几处。 */
  readonly fixable: number;
}

/** 审核页顶上的一行：审核并标注是主要的，成批改、筛选、别的都收起，头一条结果才露得出来。 */
export function AuditToolbar({ filters, isFiltered, fixes, fixable }: Props) {
  const styles = useStyles();
  const { annotate } = usePaneActions();
  const { activity } = usePaneState();
  const [open, setOpen] = useState<string | null>(null);
  const drawers: readonly Drawer[] = [
    { title: '成批改', label: `成批改（${fixable}）`, content: fixes },
    { title: '筛选', label: isFiltered ? '筛选（已筛）' : '筛选', content: filters },
    { title: '更多', label: '更多', content: <MoreTools /> },
  ].filter(({ content }) => content !== null);
  const opened = drawers.find(({ title }) => title === open);
  return (
    <>
      <div className={styles.bar}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={activity !== null}
          onClick={() => void annotate()}
        >
          审核并标注
        </Button>
        {drawers.map(({ title, label }) => (
          <Button
            key={title}
            size="small"
            aria-expanded={title === open}
            onClick={() => setOpen(title === open ? null : title)}
          >
            {label}
          </Button>
        ))}
      </div>
      {opened === undefined ? null : (
        <div className={styles.panel} role="group" aria-label={opened.title}>
          {opened.content}
        </div>
      )}
    </>
  );
}

/** 不常用的：清除标注、审核情况表、自动标注。 */
function MoreTools() {
  const styles = useStyles();
  const { clearAnnotations, writeAuditSheet } = usePaneActions();
  const { activity } = usePaneState();
  return (
    <>
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={activity !== null} onClick={() => void writeAuditSheet()}>
          生成审核情况表
        </Button>
        <Button size="small" disabledFocusable={activity !== null} onClick={() => void clearAnnotations()}>
          清除标注
        </Button>
      </div>
      <AutoAnnotateSwitch />
    </>
  );
}
