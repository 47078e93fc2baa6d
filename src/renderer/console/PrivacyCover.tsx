import { Button } from '../ui/Button.tsx';
import { StoneMark } from '../ui/Stone.tsx';
import { consoleWords as words } from '../words.ts';

/** With one display the private panes are out of sight until they are asked for. */
export function PrivacyCover({ onShow }: { readonly onShow: () => void }) {
  return (
    <main className="cover">
      <StoneMark width={96} />
      <h1>{words.cover.title}</h1>
      <p>{words.cover.text}</p>
      <Button look="strong" keys="Enter" onClick={onShow}>
        {words.cover.show}
      </Button>
    </main>
  );
}
