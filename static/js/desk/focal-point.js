// The focal point can be set by clicking into the picture; the two numbers below it are the truth.

const preview = document.querySelector("[data-focal-point]")

function showFocalPoint() {
  const picture = preview.querySelector("img")
  const fields = { x: document.getElementById("id_focal_x"), y: document.getElementById("id_focal_y") }
  if (!fields.x || !fields.y) return

  const frame = document.createElement("span")
  const mark = document.createElement("span")
  frame.className = "frame"
  mark.className = "mark"
  picture.replaceWith(frame)
  frame.append(picture, mark)
  preview.querySelector("[data-needs-script]").hidden = false

  const place = () => {
    mark.style.left = `${fields.x.value}%`
    mark.style.top = `${fields.y.value}%`
  }
  frame.addEventListener("click", (event) => {
    const box = picture.getBoundingClientRect()
    fields.x.value = Math.round(((event.clientX - box.left) / box.width) * 100)
    fields.y.value = Math.round(((event.clientY - box.top) / box.height) * 100)
    place()
  })
  fields.x.addEventListener("input", place)
  fields.y.addEventListener("input", place)
  place()
}

if (preview) showFocalPoint()
