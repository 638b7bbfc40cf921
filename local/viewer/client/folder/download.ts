/** Saves what the server gives to the acting person: a plain link could not say who asks. */
import { Refusal } from '../api';

/** @throws Refusal */
export async function download(path: string, fileName: string, user: string): Promise<void> {
  const reply = await fetch(path, { headers: { 'x-workspace-user': user } });
  if (!reply.ok) throw new Refusal(reply.status, messageOf(await reply.text()) ?? reply.statusText);
  const url = URL.createObjectURL(await reply.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function messageOf(text: string): string | null {
  try {
    return (JSON.parse(text) as { error?: { message?: string } }).error?.message ?? null;
  } catch {
    return null;
  }
}
