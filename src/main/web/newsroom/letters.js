// While an issue is sent, its page says how far it is.
const sending = document.querySelector("[data-sending]");
if (sending) {
    const ask = async () => {
        try {
            const answer = await fetch(sending.dataset.sending, { headers: { accept: "application/json" } });
            const { state, done, said, counts } = await answer.json();
            sending.querySelector("progress").value = done;
            sending.querySelector("[data-said]").textContent = said;
            sending.querySelector("[data-counts]").textContent = counts;
            if (state !== "sending") {
                location.reload();
                return;
            }
        } catch {
            // Another time.
        }
        setTimeout(ask, 2000);
    };
    setTimeout(ask, 1000);
}
