// Has the site kept for when there is no network, and says when a new edition of it is there.
(() => {
    'use strict';
    const { worker, news, show } = document.currentScript.dataset;
    if (!('serviceWorker' in navigator) || !window.isSecureContext) {
        return;
    }
    const tell = registration => {
        if (document.getElementById('switchboard-news')) {
            return;
        }
        const note = document.createElement('p');
        note.id = 'switchboard-news';
        note.setAttribute('role', 'status');
        note.textContent = news + ' ';
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = show;
        button.addEventListener('click', () => {
            const { waiting } = registration;
            // Another tab may have asked for it before, or a newer one have come since.
            if (!waiting) {
                location.reload();
                return;
            }
            navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
            waiting.postMessage('switchboard: show the new edition');
        });
        note.append(button);
        Object.assign(note.style, {
            position: 'fixed', insetInline: '1rem', insetBlockEnd: '1rem', zIndex: '9', margin: '0 auto', padding: '0.75rem 1rem',
            maxWidth: '30rem', background: 'var(--ink, #1a1d21)', color: 'var(--paper, #fff)', borderRadius: '4px',
        });
        Object.assign(button.style, {
            minHeight: '2.75rem', marginInlineStart: '0.5rem', padding: '0 0.75rem', font: 'inherit', color: 'inherit',
            background: 'none', border: '1px solid', borderRadius: '3px', cursor: 'pointer',
        });
        document.body.append(note);
    };
    window.addEventListener('load', async () => {
        try {
            const registration = await navigator.serviceWorker.register(worker, { updateViaCache: 'none' });
            const look = () => registration.waiting && navigator.serviceWorker.controller && tell(registration);
            look();
            // What another tab asks for comes to this one, too, whose files may be gone.
            if (navigator.serviceWorker.controller) {
                navigator.serviceWorker.addEventListener('controllerchange', () => tell(registration));
            }
            registration.addEventListener('updatefound', () => {
                registration.installing?.addEventListener('statechange', look);
            });
        } catch {
            // Where nothing may be kept, the site is read as any other.
        }
    });
})();
