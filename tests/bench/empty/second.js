// One line that changes once a second.
const line = document.getElementById('line');
let seconds = 0;
setInterval(() => {
  seconds += 1;
  line.textContent = String(seconds);
}, 1000);
