// The control plane of the sandbox (docs/sandbox.md). Answers are JSON; a refusal becomes an Error with its words.

export async function get(what, query = {}) {
  return answer(await fetch(`/sandbox/${what}?${new URLSearchParams(query)}`));
}

export async function post(action, body) {
  return answer(await fetch(`/sandbox/${action}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  }));
}

async function answer(response) {
  const told = await response.json();
  if (!response.ok) throw new Error(told.error || response.statusText);
  return told;
}
