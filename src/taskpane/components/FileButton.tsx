import { useRef } from 'react';
import { Button } from '@fluentui/react-components';

/** 选文件的按钮；同一个文件改好再选一次也算。没有选就不叫。正忙时按不动，焦点仍留在上面：做完了还在原处。 */
export function FileButton({
  label,
  accept,
  testId,
  disabled = false,
  multiple = false,
  size = 'medium',
  onFiles,
}: {
  readonly label: string;
  /** 收哪些后缀；不写就都收。 */
  readonly accept?: string;
  readonly testId: string;
  readonly disabled?: boolean;
  readonly multiple?: boolean;
  readonly size?: 'small' | 'medium';
  readonly onFiles: (files: readonly [File, ...File[]]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabledFocusable={disabled} size={size} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        hidden
        data-testid={testId}
        onChange={({ target }) => {
          const [first, ...rest] = target.files ?? [];
          target.value = '';
          if (first !== undefined) onFiles([first, ...rest]);
        }}
      />
    </>
  );
}
