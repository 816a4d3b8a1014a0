import { useRef } from 'react';
import { Button } from '@fluentui/react-components';

/** 选一个文件的按钮；同一个文件改好再选一次也算。 */
export function FileButton({
  label,
  accept,
  testId,
  disabled,
  onFile,
}: {
  readonly label: string;
  readonly accept: string;
  readonly testId: string;
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        data-testid={testId}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}
